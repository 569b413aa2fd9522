package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.document.Reach;

/** What sheets and rankings ask of criteria sets. */
@ApplicationScoped
public class Editions {

    private final CriteriaSetService sets;

    Editions(CriteriaSetService sets) {
        this.sets = sets;
    }

    /** The set of that id if it is in force. */
    public Optional<Edition> inForce(UUID id) {
        return sets.seek(id, Reach.of("d.status = PUBLISHED")).map(Edition::of);
    }

    /** The set of that id if it was issued for that year, in force or superseded. */
    public Optional<CriteriaSetRef> issued(UUID id, int year) {
        return sets.seekIssued(id, year).map(CriteriaSetRef::of);
    }

    /** The set of that id, which must exist. */
    public Edition get(UUID id) {
        return Edition.of(sets.get(id, Reach.EVERYTHING));
    }

    /** These sets; two statements, however many there are. */
    public Map<UUID, Edition> of(Collection<UUID> ids) {
        var editions = new HashMap<UUID, Edition>();
        sets.wholes(ids).forEach((id, whole) -> editions.put(id, Edition.of(whole)));
        return editions;
    }
}
