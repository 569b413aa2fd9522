package vn.thidua.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.FigureSource;
import vn.thidua.criteria.rule.Ladder;
import vn.thidua.criteria.rule.LadderNotation;
import vn.thidua.criteria.rule.Naming;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.problem.Faults;
import vn.thidua.table.RowReading;
import vn.thidua.table.TableFaults;
import vn.thidua.table.TableHead;
import vn.thidua.table.TableLine;
import vn.thidua.text.Message;

/** One row of a criteria table. */
final class TableRow extends RowReading<TableColumn> {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final TableFaults faults;

    /** A row that the table does not have. */
    TableRow(TableFaults faults) {
        super(TableColumn.class, faults);
        this.faults = faults;
    }

    TableRow(TableLine line, TableHead<TableColumn> head, TableFaults faults) {
        super(line, head, TableColumn.class, faults);
        this.faults = faults;
    }

    @Nullable
    String code(TableColumn column) {
        return code(column, Naming.SIGN);
    }

    @Nullable
    Ladder ladder() {
        var word = word(TableColumn.LADDER);
        if (word == null) {
            return null;
        }
        var unreadable = new Faults();
        var ladder = LadderNotation.parse(word, unreadable);
        unreadable.all().forEach(fault -> faults.add(at(TableColumn.LADDER), fault.message()));
        return ladder;
    }

    /** The kind of source, and after a space the campaign whose rate counts. */
    @Nullable
    FigureSource source() {
        var word = word(TableColumn.SOURCE);
        if (word == null) {
            return null;
        }
        var words = word.split("\\s+");
        var kind = oneOf(TableColumn.SOURCE, words[0], FigureSource.Kind.class);
        if (kind == null || words.length == 1) {
            return kind == null ? null : new FigureSource(kind, null);
        }
        if (words.length > 2 || !ID.matcher(words[1]).matches()) {
            return unreadable(TableColumn.SOURCE, Message.of("criteria.cell-not-a-campaign"));
        }
        return new FigureSource(kind, UUID.fromString(words[1]));
    }

    /** Kinds of unit, with spaces between them. */
    @Nullable
    List<OrganisationKind> kinds() {
        return words(TableColumn.UNIT_KINDS, word -> oneOf(TableColumn.UNIT_KINDS, word, OrganisationKind.class));
    }

    /** Ids of groups, with spaces between them. */
    @Nullable
    List<UUID> groups() {
        return words(
                TableColumn.GROUP_IDS,
                word -> ID.matcher(word).matches()
                        ? UUID.fromString(word)
                        : unreadable(TableColumn.GROUP_IDS, Message.of("criteria.cell-not-groups")));
    }

    private <T> @Nullable List<T> words(TableColumn column, Function<String, @Nullable T> read) {
        var word = word(column);
        return word == null
                ? null
                : Arrays.stream(word.split("\\s+"))
                        .map(read)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
