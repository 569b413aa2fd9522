package vn.thidua.document;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Obligation.Kind;
import vn.thidua.document.Obligation.Place;

/** What units still owe, whatever room knows of it: read page by page and never as a whole. */
@ApplicationScoped
public class Obligations {

    /**
     * What a list may be narrowed to.
     *
     * @param kinds of these only
     * @param year the year they are about; every year where it is null
     */
    public record Filter(
            Set<UUID> units, Set<Kind> kinds, @Nullable Integer year) {}

    private final List<ObligationSource> sources;

    Obligations(@All List<ObligationSource> sources) {
        this.sources = sources;
    }

    /**
     * A page after a place, one obligation beyond the limit if there are more. Whatever of it a source knows is among
     * its own first so many, so each is asked for no more than that.
     */
    public List<Obligation> page(Filter filter, Place after, int limit) {
        return sources.stream()
                .filter(source -> filter.kinds().contains(source.kind()))
                .map(source -> source.open(new ObligationSource.Asked(
                        filter.units(), filter.year(), after.among(source.kind()), limit + 1)))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Obligation::place))
                .limit(limit + 1L)
                .toList();
    }
}
