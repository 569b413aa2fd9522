package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attempt;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Comments on criteria sets: made by members, answered by the Ministry. */
@ApplicationScoped
class CriteriaCommentService {

    private final CriteriaCommentRepository comments;
    private final CriteriaSetRepository sets;
    private final CriterionRowRepository rows;
    private final Groups groups;
    private final Organisations organisations;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    CriteriaCommentService(
            CriteriaCommentRepository comments,
            CriteriaSetRepository sets,
            CriterionRowRepository rows,
            Groups groups,
            Organisations organisations,
            Changes changes,
            Ids ids,
            Days days) {
        this.comments = comments;
        this.sets = sets;
        this.rows = rows;
        this.groups = groups;
        this.organisations = organisations;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    /** The oldest first, one beyond the limit; the units' names cost one statement. */
    List<CriteriaCommentView> page(
            UUID set, CriteriaCommentRepository.Filter filter, Actor actor, @Nullable List<String> after, int limit) {
        return views(
                visible(set, actor), comments.page(filter, CriteriaReach.readingComments(set, actor), after, limit));
    }

    CriteriaComment find(UUID set, UUID id, Actor actor) {
        visible(set, actor);
        return comments.findVisible(id, CriteriaReach.readingComments(set, actor))
                .orElseThrow(Problem::notFound);
    }

    private CriteriaSet visible(UUID set, Actor actor) {
        return sets.findVisible(set, CriteriaReach.reading(actor)).orElseThrow(Problem::notFound);
    }

    CriteriaCommentView view(CriteriaComment comment) {
        return views(sets.findById(comment.criteriaSetId), List.of(comment)).get(0);
    }

    private List<CriteriaCommentView> views(CriteriaSet set, List<CriteriaComment> found) {
        var names = organisations.namesOn(
                found.stream().map(comment -> comment.organisationId).distinct().toList(), set.namingDay());
        return found.stream()
                .map(comment -> CriteriaCommentView.of(comment, names.get(comment.organisationId)))
                .toList();
    }

    @Transactional
    CriteriaComment comment(UUID id, CriteriaCommentDraft draft, Actor actor) {
        var set = held(id, CriteriaReach.reading(actor));
        CriteriaLifecycle.TABLE.require(
                CriteriaLifecycle.COMMENT, new Attempt<>(set, CriteriaFacts.NONE, actor, days.today()));
        Problem.throwIfAny(faults(set, draft, actor));
        var comment = new CriteriaComment(ids.next(), id, draft, actor.subject(), days.now());
        comments.persistAndFlush(comment);
        return comment;
    }

    /** Stays as it is until this ends, while others comment on it too. */
    private CriteriaSet held(UUID id, Reach reach) {
        return sets.findForShare(Reach.one(id).and(reach)).orElseThrow(Problem::notFound);
    }

    private List<Fault> faults(CriteriaSet set, CriteriaCommentDraft draft, Actor actor) {
        var faults = new ArrayList<Fault>();
        if (!actor.scope(Permission.CRITERIA_COMMENT).hasOrganisation(draft.organisationId())) {
            faults.add(Fault.at("/organisationId", Message.of("criteria.no-such-unit")));
        } else {
            var places = groups.placesIn(set.year).stream()
                    .filter(place -> place.organisationId().equals(draft.organisationId()))
                    .toList();
            if (places.isEmpty()) {
                faults.add(Fault.at("/organisationId", Message.of("criteria.not-a-member", set.year)));
            } else if (places.stream().noneMatch(set.audience::isFor)) {
                faults.add(Fault.at("/organisationId", Message.of("criteria.not-for-this-unit")));
            }
        }
        if (draft.code() != null && !has(set, draft.code())) {
            faults.add(Fault.at("/code", Message.of("criteria.no-such-row")));
        }
        return faults;
    }

    private boolean has(CriteriaSet set, String code) {
        return set.adjustments.item(code).isPresent() || rows.has(set.id, code);
    }

    @Transactional
    CriteriaComment resolve(UUID setId, UUID id, @Nullable String ifMatch, Resolution resolution, Actor actor) {
        var set = held(setId, CriteriaReach.WRITING);
        return changes.step(
                comments,
                CommentLifecycle.TABLE,
                CommentLifecycle.RESOLVE,
                new Target(id, CriteriaReach.commentsOn(setId), ifMatch),
                comment -> set,
                attempt -> attempt.document().resolve(resolution, actor.subject(), days.now()));
    }
}
