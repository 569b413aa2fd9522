package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.criteria.CriteriaSet.Status;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** When a consultation is over. */
@ApplicationScoped
class ConsultationRules {

    private final CriteriaCommentRepository comments;
    private final Days days;

    ConsultationRules(CriteriaCommentRepository comments, Days days) {
        this.comments = comments;
        this.days = days;
    }

    /**
     * A set is issued as a draft, or after its consultation: then its last day has passed and each
     * comment has its answer.
     *
     * @throws Problem 409, which names every comment without an answer
     */
    void requireFinished(CriteriaSet set) {
        Problem.allowOnly(set.status, List.of(Status.DRAFT, Status.CONSULTATION));
        if (set.isDiscussedOn(days.today())) {
            throw Problem.conflict(
                    set.status,
                    List.of(),
                    "Đang lấy ý kiến đến hết ngày " + set.consultationDueOn + "; chỉ ban hành được sau ngày đó.",
                    "It is in consultation to the end of "
                            + set.consultationDueOn
                            + "; it may be published after that day.");
        }
        var open = comments.unresolved(set.id);
        if (!open.isEmpty()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Còn " + open.size() + " ý kiến chưa được trả lời.",
                    "Comments without an answer: " + open.size() + ".",
                    open.stream().map(ConsultationRules::unresolved).toList());
        }
    }

    private static Fault unresolved(CriteriaComment comment) {
        var on = comment.code == null ? "" : comment.code + ": ";
        return Fault.at(
                "/comments/" + comment.id,
                on + "ý kiến này chưa được trả lời.",
                on + "this comment has no answer yet.");
    }
}
