package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.document.Obligation;
import vn.thidua.document.ObligationSource;
import vn.thidua.time.Days;

/** Members are asked what they think of a set while it is in consultation. */
@ApplicationScoped
class CommentObligations implements ObligationSource {

    private static final int AT_MOST = 100;

    private final CriteriaCommentRepository comments;
    private final Days days;

    CommentObligations(CriteriaCommentRepository comments, Days days) {
        this.comments = comments;
        this.days = days;
    }

    @Override
    public List<Obligation> openOf(Set<UUID> organisations) {
        return comments.owedBy(organisations, days.today(), AT_MOST);
    }
}
