package vn.thidua.scoring.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Days;
import vn.thidua.http.EntityVersion;
import vn.thidua.http.Fault;
import vn.thidua.http.Ids;
import vn.thidua.http.Problem;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.scoring.criteria.Edition;
import vn.thidua.scoring.criteria.Editions;

/** Score sheets from their making to their submission; scoring itself is {@link ScoreEntries}. */
@ApplicationScoped
class ScoreSheetService {

    private final ScoreSheetRepository sheets;
    private final Editions criteria;
    private final Groups groups;
    private final UnitNames units;
    private final Ids ids;
    private final Days days;

    ScoreSheetService(
            ScoreSheetRepository sheets,
            Editions criteria,
            Groups groups,
            UnitNames units,
            Ids ids,
            Days days) {
        this.sheets = sheets;
        this.criteria = criteria;
        this.groups = groups;
        this.units = units;
        this.ids = ids;
        this.days = days;
    }

    /** A page of sheets; the number of statements grows with the years on it, not its length. */
    List<ListedSheet> page(
            ScoreSheetRepository.Filter filter,
            Scope scope,
            @Nullable List<String> after,
            int limit) {
        var found = sheets.page(filter, scope, after, limit);
        var sums = sheets.sums(found.stream().map(filed -> filed.sheet().id).toList());
        var named = units.of(found);
        return found.stream()
                .map(
                        filed ->
                                new ListedSheet(
                                        filed,
                                        named.get(filed.year()).get(filed.sheet().organisationId),
                                        sums.getOrDefault(
                                                filed.sheet().id,
                                                ScoreSheetRepository.Sum.NOTHING)))
                .toList();
    }

    FiledSheet find(UUID id, Scope scope) {
        return sheets.find(id, scope).orElseThrow(Problem::notFound);
    }

    WholeSheet get(UUID id, Scope scope) {
        return whole(find(id, scope));
    }

    WholeSheet whole(FiledSheet filed) {
        var sheet = filed.sheet();
        return new WholeSheet(
                filed,
                units.of(filed),
                criteria.get(sheet.criteriaSetId).tree(),
                sheets.current(sheet.id));
    }

    @Transactional
    WholeSheet create(ScoreSheetDraft draft, Scope scope) {
        var year = year(draft, scope);
        var sheet =
                new ScoreSheet(
                        ids.next(),
                        draft.criteriaSetId(),
                        draft.organisationId(),
                        year.id(),
                        days.now());
        sheets.persistAndFlush(sheet);
        return whole(new FiledSheet(sheet, year.groupId(), year.year()));
    }

    /**
     * The group's year that a new sheet belongs to; the set must be in force, the unit a member.
     */
    private GroupYearRef year(ScoreSheetDraft draft, Scope scope) {
        int year =
                criteria.inForce(draft.criteriaSetId())
                        .map(Edition::year)
                        .orElseThrow(
                                () ->
                                        refused(
                                                "/criteriaSetId",
                                                "Không có bảng tiêu chí này đang được áp dụng.",
                                                "There is no such criteria set in force."));
        var found =
                groups.find(draft.groupId(), year)
                        .filter(one -> scope.hasGroupYear(one.id()))
                        .orElseThrow(
                                () ->
                                        refused(
                                                "/groupId",
                                                "Không có, hoặc nằm ngoài phạm vi của bạn trong năm "
                                                        + year
                                                        + ".",
                                                "It does not exist, or it is outside your scope in "
                                                        + year
                                                        + "."));
        if (!found.hasMember(draft.organisationId())) {
            throw refused(
                    "/organisationId",
                    "Đơn vị không phải thành viên trong năm " + year + ".",
                    "The unit is no member in " + year + ".");
        }
        return found;
    }

    private static Problem refused(String pointer, String vi, String en) {
        return Problem.invalid(List.of(Fault.at(pointer, vi, en)));
    }

    @Transactional
    WholeSheet submit(UUID id, @Nullable String ifMatch, Scope scope, String subject) {
        return change(
                id,
                ifMatch,
                scope,
                whole -> {
                    Problem.allowOnly(
                            whole.filed().sheet().status, List.of(ScoreSheet.Status.OPEN));
                    Completeness.require(whole);
                    whole.filed().sheet().submit(subject, days.now());
                });
    }

    @Transactional
    WholeSheet giveBack(UUID id, @Nullable String ifMatch, Scope scope, String reason) {
        return change(
                id, ifMatch, scope, whole -> whole.filed().sheet().giveBack(reason, days.now()));
    }

    private WholeSheet change(
            UUID id, @Nullable String ifMatch, Scope scope, Consumer<WholeSheet> step) {
        var whole = get(id, scope);
        EntityVersion.require(ifMatch, whole.filed().sheet().version);
        step.accept(whole);
        sheets.flush();
        return whole;
    }
}
