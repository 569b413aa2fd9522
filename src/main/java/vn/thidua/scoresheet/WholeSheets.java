package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.criteria.Editions;

/** Many sheets whole; the number of statements grows only with the calendar years among them. */
@ApplicationScoped
class WholeSheets {

    private final ScoreSheetRepository sheets;
    private final Editions editions;
    private final UnitNames units;

    WholeSheets(ScoreSheetRepository sheets, Editions editions, UnitNames units) {
        this.sheets = sheets;
        this.editions = editions;
        this.units = units;
    }

    /** These sheets in their order, without the fields that are closed on them. */
    List<WholeSheet> of(List<FiledSheet> filed) {
        var sets = editions.of(
                filed.stream().map(one -> one.sheet().criteriaSetId).distinct().toList());
        var names = units.of(filed);
        var standing = sheets.standing(filed.stream().map(one -> one.sheet().id).toList()).stream()
                .collect(Collectors.groupingBy(entry -> entry.scoreSheetId));
        return filed.stream()
                .map(one -> new WholeSheet(
                        one,
                        names.get(one.year()).get(one.sheet().organisationId),
                        sets.get(one.sheet().criteriaSetId),
                        byCode(standing.getOrDefault(one.sheet().id, List.of())),
                        Set.of()))
                .toList();
    }

    private static Map<String, ScoreEntry> byCode(List<ScoreEntry> standing) {
        return standing.stream().collect(Collectors.toMap(entry -> entry.code, Function.identity()));
    }
}
