package vn.thidua.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Obligation;
import vn.thidua.document.Obligations;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.identity.Caller;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.PersonLogins;
import vn.thidua.organisation.Span;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Grants, and what a caller is told of themselves. */
@ApplicationScoped
class GrantService {

    private static final int MOST_OBLIGATIONS = 600;

    private final GrantRepository grants;
    private final Obligations obligations;
    private final Organisations organisations;
    private final PersonLogins logins;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    GrantService(
            GrantRepository grants,
            Obligations obligations,
            Organisations organisations,
            PersonLogins logins,
            Changes changes,
            Ids ids,
            Days days) {
        this.grants = grants;
        this.obligations = obligations;
        this.organisations = organisations;
        this.logins = logins;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    MeView describe(Caller caller) {
        var held = grants.heldBy(caller.subject(), days.today());
        var owed = new Obligations.Filter(caller.units(), EnumSet.allOf(Obligation.Kind.class), null);
        var open = obligations.page(owed, Obligation.Place.START, MOST_OBLIGATIONS);
        return new MeView(
                caller.subject(),
                logins.personOf(caller.subject()).orElse(null),
                held.stream().map(GrantView::of).toList(),
                caller.permissions().stream().sorted().toList(),
                open.stream().limit(MOST_OBLIGATIONS).toList());
    }

    List<Grant> page(@Nullable String subject, @Nullable List<String> after, int limit) {
        return grants.page(subject, after, limit);
    }

    Grant get(UUID id) {
        return grants.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    Grant create(GrantDraft draft) {
        requireOrder(draft.from(), draft.to());
        Problem.throwIfAny(
                organisations.absent(Map.of("/organisationId", draft.organisationId()), Span.on(draft.from())));
        var grant = new Grant(ids.next(), draft, days.now());
        grants.persistAndFlush(grant);
        return grant;
    }

    /** All admins' grants are held first, so that of two who end each other's at once the second sees the first. */
    @Transactional
    Grant end(UUID id, @Nullable String ifMatch, GrantEnd end) {
        var admins = get(id).role == Role.ADMIN ? grants.adminsForUpdate() : List.<Grant>of();
        return changes.change(grants, new Target(id, Reach.EVERYTHING, ifMatch), grant -> {
            requireOrder(grant.from, end.to());
            Admins.requireAnother(grant, end.to(), admins, days.today());
            grant.endOn(end.to(), days.now());
        });
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Problem.invalid(List.of(Fault.at("/to", Message.of("grant.last-day-before-first"))));
        }
    }
}
