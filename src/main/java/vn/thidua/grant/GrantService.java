package vn.thidua.grant;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationSource;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Caller;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Grants, and what a caller is told of themselves. */
@ApplicationScoped
class GrantService {

    private final GrantRepository grants;
    private final List<ObligationSource> sources;
    private final Ids ids;
    private final Days days;

    GrantService(GrantRepository grants, @All List<ObligationSource> sources, Ids ids, Days days) {
        this.grants = grants;
        this.sources = sources;
        this.ids = ids;
        this.days = days;
    }

    MeView describe(Caller caller) {
        var held = grants.heldBy(caller.subject(), days.today());
        var units = caller.units();
        var open = sources.stream()
                .flatMap(source -> source.openOf(units).stream())
                .sorted(Comparator.comparing(
                        Obligation::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
        return new MeView(
                caller.subject(),
                held.stream().map(GrantView::of).toList(),
                caller.permissions().stream().sorted().toList(),
                open);
    }

    List<Grant> page(@Nullable String subject, @Nullable List<String> after, int limit) {
        return grants.page(subject, after, limit);
    }

    Grant get(UUID id) {
        return grants.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    Grant create(GrantDraft draft) {
        if (draft.to() != null && draft.to().isBefore(draft.from())) {
            throw Problem.invalid(List.of(endsBeforeItBegins()));
        }
        if (!grants.organisationExists(draft.organisationId())) {
            throw Problem.invalid(
                    List.of(Fault.at("/organisationId", "Không có đơn vị này.", "There is no such unit.")));
        }
        var grant = new Grant(ids.next(), draft, days.now());
        grants.persistAndFlush(grant);
        return grant;
    }

    @Transactional
    Grant end(UUID id, @Nullable String ifMatch, GrantEnd end) {
        var grant = get(id);
        EntityVersion.require(ifMatch, grant.version);
        if (end.to().isBefore(grant.from)) {
            throw Problem.invalid(List.of(endsBeforeItBegins()));
        }
        grant.endOn(end.to(), days.now());
        grants.flush();
        return grant;
    }

    private static Fault endsBeforeItBegins() {
        return Fault.at("/to", "Ngày cuối không được trước ngày đầu.", "The last day may not be before the first.");
    }
}
