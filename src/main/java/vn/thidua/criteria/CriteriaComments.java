package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaCommentRepository.Filter;
import vn.thidua.criteria.CriteriaCommentRepository.Sight;
import vn.thidua.criteria.CriteriaSet.Status;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Comments on criteria sets: made by members, answered by the Ministry. */
@ApplicationScoped
class CriteriaComments {

    /** A comment and how it is seen. */
    record Said(CriteriaComment comment, CriteriaCommentView view) {}

    private final CriteriaCommentRepository comments;
    private final CriteriaSetRepository sets;
    private final Groups groups;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    CriteriaComments(
            CriteriaCommentRepository comments,
            CriteriaSetRepository sets,
            Groups groups,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.comments = comments;
        this.sets = sets;
        this.groups = groups;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    /** The oldest first, one beyond the limit; the units' names cost one statement. */
    List<CriteriaCommentView> page(UUID set, Filter filter, Sight sight, @Nullable List<String> after, int limit) {
        var found = sets.find(set, sight.everything()).orElseThrow(Problem::notFound);
        return views(found, comments.page(set, filter, sight, after, limit));
    }

    Said get(UUID set, UUID id, Sight sight) {
        var found = sets.find(set, sight.everything()).orElseThrow(Problem::notFound);
        return said(found, comments.find(set, id, sight).orElseThrow(Problem::notFound));
    }

    private Said said(CriteriaSet set, CriteriaComment comment) {
        return new Said(comment, views(set, List.of(comment)).get(0));
    }

    private List<CriteriaCommentView> views(CriteriaSet set, List<CriteriaComment> found) {
        var names = organisations.namesOn(
                found.stream().map(comment -> comment.organisationId).distinct().toList(), set.namingDay());
        return found.stream()
                .map(comment -> CriteriaCommentView.of(comment, names.get(comment.organisationId)))
                .toList();
    }

    @Transactional
    Said comment(UUID set, CriteriaCommentDraft draft, Scope scope, boolean drafts, String subject) {
        var found = sets.unchanging(set, drafts).orElseThrow(Problem::notFound);
        Problem.allowOnly(found.status, List.of(Status.CONSULTATION));
        if (!found.isDiscussedOn(days.today())) {
            throw Problem.conflict(
                    found.status,
                    List.of(),
                    "Đã hết hạn góp ý vào ngày " + found.consultationDueOn + ".",
                    "The last day for comments was " + found.consultationDueOn + ".");
        }
        Problem.throwIfAny(faults(found, draft, scope));
        var comment = new CriteriaComment(ids.next(), set, draft, subject, days.now());
        comments.persistAndFlush(comment);
        return said(found, comment);
    }

    private List<Fault> faults(CriteriaSet set, CriteriaCommentDraft draft, Scope scope) {
        var faults = new ArrayList<Fault>();
        if (!scope.hasOrganisation(draft.organisationId())) {
            faults.add(Fault.at(
                    "/organisationId",
                    "Không có đơn vị này, hoặc nằm ngoài phạm vi của bạn.",
                    "There is no such unit, or it is outside your scope."));
        } else if (!groups.isMemberIn(set.year, draft.organisationId())) {
            faults.add(Fault.at(
                    "/organisationId",
                    "Đơn vị không phải thành viên trong năm " + set.year + ".",
                    "The unit is no member in " + set.year + "."));
        }
        if (draft.code() != null && !has(set, draft.code())) {
            faults.add(Fault.at(
                    "/code", "Phải là mã của một dòng trong bảng.", "It must be the code of a row of the set."));
        }
        return faults;
    }

    private boolean has(CriteriaSet set, String code) {
        return set.adjustments.item(code).isPresent() || sets.hasRow(set.id, code);
    }

    @Transactional
    Said resolve(UUID set, UUID id, @Nullable String ifMatch, Resolution resolution, String subject) {
        var found = sets.unchanging(set, true).orElseThrow(Problem::notFound);
        var comment = comments.find(set, id, new Sight(true, Set.of())).orElseThrow(Problem::notFound);
        EntityVersion.require(ifMatch, comment.version);
        Problem.allowOnly(found.status, List.of(Status.CONSULTATION));
        comment.resolve(resolution, subject, days.now());
        comments.flush();
        return said(found, comment);
    }
}
