package vn.thidua.criteria;

import java.util.UUID;
import vn.thidua.document.Reach;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;

/** Which criteria sets, and which comments on them, somebody reaches. */
final class CriteriaReach {

    /** Whoever writes criteria writes all of them. */
    static final Reach WRITING = Reach.EVERYTHING;

    private CriteriaReach() {}

    /** All sets, those that the Ministry is still drafting only for those who read every unit's sheet. */
    static Reach reading(Actor actor) {
        return readsEveryUnit(actor) ? Reach.EVERYTHING : Reach.of("d.status <> DRAFT");
    }

    /** The comments on a set: those of all units, or of their own, as with the units' sheets. */
    static Reach readingComments(UUID set, Actor actor) {
        return readsEveryUnit(actor)
                ? commentsOn(set)
                : commentsOn(set)
                        .and(Reach.withinOrganisations(
                                "d.organisationId", "units", actor.scope(Permission.CRITERIA_READ)));
    }

    static Reach commentsOn(UUID set) {
        return Reach.of("d.criteriaSetId = :set").with("set", set);
    }

    static boolean readsEveryUnit(Actor actor) {
        return actor.scope(Permission.SHEET_READ).everything();
    }
}
