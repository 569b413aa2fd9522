package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.MemberRecords;
import vn.thidua.text.Message;

/** Its part in the campaigns of the year keeps a member: its answers, its people's pledges, and what its group asks. */
@ApplicationScoped
class CampaigningMembers implements MemberRecords {

    private final ParticipationRepository participations;
    private final CommitmentRepository commitments;

    CampaigningMembers(ParticipationRepository participations, CommitmentRepository commitments) {
        this.participations = participations;
        this.commitments = commitments;
    }

    @Override
    public List<Kept> of(GroupYearRef year, Collection<UUID> units) {
        var answered = participations.takingPart(year.id(), year.year(), units).stream()
                .map(unit -> new Kept(unit, Message.of("campaign.kept-participation")));
        var committed = commitments.unitsIn(year.year(), units).stream()
                .map(unit -> new Kept(unit, Message.of("campaign.kept-commitments")));
        return Stream.concat(answered, committed).toList();
    }
}
