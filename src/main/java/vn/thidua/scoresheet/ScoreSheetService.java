package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.Editions;
import vn.thidua.document.Ids;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Score sheets are made and found; scoring is {@link ScoreEntries} and {@link Assessments}. */
@ApplicationScoped
class ScoreSheetService {

    private final ScoreSheetRepository sheets;
    private final Editions criteria;
    private final Groups groups;
    private final UnitNames units;
    private final ScoredSheets scoredSheets;
    private final Ids ids;
    private final Days days;

    ScoreSheetService(
            ScoreSheetRepository sheets,
            Editions criteria,
            Groups groups,
            UnitNames units,
            ScoredSheets scoredSheets,
            Ids ids,
            Days days) {
        this.sheets = sheets;
        this.criteria = criteria;
        this.groups = groups;
        this.units = units;
        this.scoredSheets = scoredSheets;
        this.ids = ids;
        this.days = days;
    }

    /** A page of sheets; the number of statements grows with the years on it, not its length. */
    List<ListedSheet> page(
            ScoreSheetRepository.Filter filter, SheetSight sight, @Nullable List<String> after, int limit) {
        return listed(sheets.page(filter, sight, after, limit));
    }

    private List<ListedSheet> listed(List<FiledSheet> found) {
        var scored = scoredSheets.of(found);
        var editions = criteria.of(found.stream()
                .map(filed -> filed.sheet().criteriaSetId)
                .distinct()
                .toList());
        return IntStream.range(0, found.size())
                .mapToObj(i -> ListedSheet.of(
                        found.get(i),
                        scored.get(i),
                        editions.get(scored.get(i).criteriaSetId()).tree()))
                .toList();
    }

    FiledSheet find(UUID id, Scope scope) {
        return sheets.find(id, scope).orElseThrow(Problem::notFound);
    }

    /** A sheet of a unit or a group's year within the scope. */
    WholeSheet get(UUID id, Scope scope) {
        return whole(find(id, scope));
    }

    /** As above, or one that a unit of theirs checks. */
    WholeSheet get(UUID id, SheetSight sight) {
        return whole(sheets.find(id, sight).orElseThrow(Problem::notFound));
    }

    /** A sheet that a unit within the scope checks. */
    WholeSheet getChecked(UUID id, Scope scope) {
        return whole(sheets.findChecked(id, scope).orElseThrow(Problem::notFound));
    }

    WholeSheet whole(FiledSheet filed) {
        var sheet = filed.sheet();
        return new WholeSheet(
                filed,
                units.of(filed),
                criteria.get(sheet.criteriaSetId),
                sheets.current(sheet.id),
                sheet.status == ScoreSheet.Status.CONFIRMED ? sheets.scoredFields(sheet.id) : Set.of());
    }

    @Transactional
    WholeSheet create(ScoreSheetDraft draft, Scope scope) {
        var year = year(draft.criteriaSetId(), draft.groupId(), scope);
        if (!year.hasMember(draft.organisationId())) {
            throw refused(
                    "/organisationId",
                    "Đơn vị không phải thành viên trong năm " + year.year() + ".",
                    "The unit is no member in " + year.year() + ".");
        }
        var sheet = sheet(draft.criteriaSetId(), draft.organisationId(), year);
        sheets.persistAndFlush(sheet);
        return whole(new FiledSheet(sheet, year.groupId(), year.year()));
    }

    /**
     * A sheet by this set for each member of a group's year that has none yet; one begun on an
     * earlier edition stays there until it is migrated.
     *
     * @return the sheets just made, in the order of the members
     */
    @Transactional
    List<ListedSheet> createAll(UUID groupId, int year, UUID criteriaSetId, Scope scope) {
        var found = groups.find(groupId, year).filter(one -> scope.hasGroupYear(one.id()));
        var groupYear = found.orElseThrow(Problem::notFound);
        if (criteria.inForce(criteriaSetId).filter(set -> set.year() == year).isEmpty()) {
            throw refused(
                    "/criteriaSetId",
                    "Không có bảng tiêu chí này đang được áp dụng trong năm " + year + ".",
                    "There is no such criteria set in force in " + year + ".");
        }
        var have = sheets.unitsWithSheet(groupYear.id());
        var made = groupYear.members().stream()
                .filter(member -> !have.contains(member.organisationId()))
                .map(member -> sheet(criteriaSetId, member.organisationId(), groupYear))
                .toList();
        sheets.persist(made);
        sheets.flush();
        return listed(
                made.stream().map(sheet -> new FiledSheet(sheet, groupId, year)).toList());
    }

    private ScoreSheet sheet(UUID criteriaSetId, UUID organisationId, GroupYearRef year) {
        return new ScoreSheet(ids.next(), criteriaSetId, organisationId, year.id(), days.now());
    }

    /** The group's year that a new sheet belongs to; the set must be in force. */
    private GroupYearRef year(UUID criteriaSetId, UUID groupId, Scope scope) {
        int year = criteria.inForce(criteriaSetId)
                .map(Edition::year)
                .orElseThrow(() -> refused(
                        "/criteriaSetId",
                        "Không có bảng tiêu chí này đang được áp dụng.",
                        "There is no such criteria set in force."));
        return groups.find(groupId, year)
                .filter(one -> scope.hasGroupYear(one.id()))
                .orElseThrow(() -> refused(
                        "/groupId",
                        "Không có, hoặc nằm ngoài phạm vi của bạn trong năm " + year + ".",
                        "It does not exist, or it is outside your scope in " + year + "."));
    }

    private static Problem refused(String pointer, String vi, String en) {
        return Problem.invalid(List.of(Fault.at(pointer, vi, en)));
    }
}
