package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.MemberRecords;
import vn.thidua.text.Message;

/** What it said of a criteria set of the year keeps a member. */
@ApplicationScoped
class CommentingMembers implements MemberRecords {

    private final CriteriaCommentRepository comments;

    CommentingMembers(CriteriaCommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public List<Kept> of(GroupYearRef year, Collection<UUID> units) {
        return comments.commenting(year.year(), units).stream()
                .map(unit -> new Kept(unit, Message.of("criteria.kept-comments")))
                .toList();
    }
}
