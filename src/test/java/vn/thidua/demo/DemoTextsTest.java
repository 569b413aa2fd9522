package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.thidua.text.Wording;

/** What is stored without having been sent is kept in the form of what is. */
@QuarkusTest
class DemoTextsTest {

    private static final Pattern LINES =
            Pattern.compile("name|full_name|title|code|name_(vi|en)|.*_number|slogan|theme");

    private record Column(String table, String name) {

        Wording wording() {
            return LINES.matcher(name).matches() ? Wording.LINE : Wording.TEXT;
        }
    }

    @Inject
    DataSource database;

    @Test
    void every_stored_text_is_in_its_kept_form() throws SQLException {
        try (var connection = database.getConnection()) {
            var columns = columns(connection);
            assertThat(columns).contains(new Column("person", "full_name"), new Column("agreement", "text"));
            var softly = new SoftAssertions();
            for (var column : columns) {
                for (var text : texts(connection, column)) {
                    softly.assertThat(text)
                            .as(column.toString())
                            .isEqualTo(column.wording().of(text));
                    softly.assertThat(column.wording().fault(text))
                            .as(column + " " + text)
                            .isNull();
                }
            }
            softly.assertAll();
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.table_name, c.column_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
                           and c.table_name not in ('idempotency_key', 'history_entry')
                        """)) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private static List<String> texts(Connection connection, Column column) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select distinct %2$s from %1$s where %2$s is not null".formatted(column.table, column.name))) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
