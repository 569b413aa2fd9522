package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.MemberRecords;
import vn.thidua.text.Message;

/** A place in a published ranking keeps its member. */
@ApplicationScoped
class RankedMembers implements MemberRecords {

    private final RankingPublicationRepository publications;

    RankedMembers(RankingPublicationRepository publications) {
        this.publications = publications;
    }

    @Override
    public List<Kept> of(GroupYearRef year, Collection<UUID> units) {
        var published = publications.documentsOf(year.id());
        return units.stream()
                .filter(unit -> published.stream().anyMatch(document -> document.contains(unit.toString())))
                .map(unit -> new Kept(unit, Message.of("ranking.kept-place")))
                .toList();
    }
}
