package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.MemberRecords;
import vn.thidua.text.Message;

/** A score sheet keeps its member, in whatever state. */
@ApplicationScoped
class ScoringMembers implements MemberRecords {

    private final ScoreSheetRepository sheets;

    ScoringMembers(ScoreSheetRepository sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Kept> of(GroupYearRef year, Collection<UUID> units) {
        return sheets.unitsWithSheet(year.id()).stream()
                .filter(units::contains)
                .map(unit -> new Kept(unit, Message.of("scoresheet.kept-sheet")))
                .toList();
    }
}
