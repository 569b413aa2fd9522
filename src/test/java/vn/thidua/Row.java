package vn.thidua;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row that a test puts into a table, column by column. What a test does not name has a plain value, which stands
 * here once for all tests: a new column that must not be null asks for one line.
 */
public final class Row {

    private static final String LONG_AGO = "2000-01-01";

    private final String table;
    private final Map<String, @Nullable Object> values;

    private Row(String table, Map<String, ?> plain) {
        this.table = table;
        this.values = new LinkedHashMap<>(plain);
    }

    /** A row of that table with a new id where the table has ids. */
    public static Row of(String table) {
        return switch (table) {
            case "organisation" -> versioned(table).with("kind", "JUSTICE_DEPARTMENT");
            case "organisation_name", "organisation_code" -> identified(table).with("valid_from", LONG_AGO);
            case "role_grant" -> versioned(table).with("valid_from", "2020-01-01");
            case "person" -> versioned(table).with("full_name", "Người thử");
            case "person_login" -> versioned(table).with("valid_from", LONG_AGO);
            case "person_position" ->
                identified(table).with("title", "Chuyên viên").with("valid_from", LONG_AGO);
            case "emulation_group" ->
                versioned(table)
                        .with("kind", "REGION")
                        .with("code", UUID.randomUUID())
                        .with("name", "Khu vực thử");
            case "group_year" ->
                versioned(table)
                        .with("decision_number", "M1/QĐ")
                        .with("decision_date", LONG_AGO)
                        .with("registration_due_on", LONG_AGO);
            case "group_member" -> identified(table).with("office", "MEMBER").with("position", 1);
            case "legal_provision" -> identified(table).with("article", "1");
            case "award" -> versioned(table).with("kind", "TITLE").with("position", 1);
            case "award_version" ->
                identified(table)
                        .with("name_vi", "Danh hiệu thử")
                        .with("name_en", "Test title")
                        .with("subject_types", "{COLLECTIVE}")
                        .with("level", "STATE");
            case "registration" -> versioned(table).with("status", "DRAFT");
            case "registration_consolidation" ->
                new Row(table, Map.of("id", UUID.randomUUID(), "version", 0))
                        .with("forwarded_by", "test")
                        .with("forwarded_at", OffsetDateTime.now());
            case "campaign" ->
                versioned(table)
                        .with("level", "MINISTRY")
                        .with("type", "REGULAR")
                        .with("title", "Phong trào thử")
                        .with("answers_until", "2999-12-31")
                        .with("status", "DRAFT");
            case "campaign_participation" -> versioned(table).with("status", "ADDRESSED");
            case "campaign_commitment" -> identified(table);
            case "agreement" ->
                versioned(table).with("title", "Giao ước").with("text", "Lời").with("status", "DRAFT");
            case "agreement_signature" -> identified(table).with("signed_by", "test");
            case "criteria_set" ->
                versioned(table)
                        .with("edition", 1)
                        .with("name_vi", "Bảng thử")
                        .with("name_en", "Test table")
                        .with("audience", "{\"unitKinds\": [\"JUSTICE_DEPARTMENT\"]}")
                        .with("total", 1)
                        .with("status", "DRAFT")
                        .with("rating_classes", "[]")
                        .with("tie_breaks", "[]")
                        .with("provenance", "test");
            case "criteria_comment" ->
                versioned(table)
                        .with("text", "Ý kiến thử")
                        .with("author", "test")
                        .with("at", OffsetDateTime.now());
            case "score_sheet" -> versioned(table).with("status", "OPEN");
            case "score_entry" ->
                identified(table)
                        .with("figures", "{}")
                        .with("not_applicable", false)
                        .with("explanation_vi", "thử")
                        .with("explanation_en", "test")
                        .with("author", "test")
                        .with("at", OffsetDateTime.now());
            case "cross_check_plan" -> versioned(table).with("author", "test");
            case "cross_check" -> identified(table).with("position", 1);
            case "sheet_migration" ->
                identified(table)
                        .with("reason", "test")
                        .with("author", "test")
                        .with("at", OffsetDateTime.now())
                        .with("report", "{}");
            case "ranking_publication" ->
                identified(table)
                        .with("audience", "JUSTICE_DEPARTMENT")
                        .with("published_by", "test")
                        .with("published_at", OffsetDateTime.now());
            case "score_leaf" -> new Row(table, Map.of());
            case "idempotency_key" ->
                new Row(table, Map.of("operation", "createGrant", "request_hash", "hash", "status", 201))
                        .with("headers", "{}")
                        .with("body", "{}")
                        .with("created_at", OffsetDateTime.now());
            default -> throw new IllegalArgumentException("No test has put a row into " + table + " yet");
        };
    }

    private static Row identified(String table) {
        return new Row(table, Map.of("id", UUID.randomUUID()));
    }

    private static Row versioned(String table) {
        return identified(table).with("version", 0).with("changed_at", OffsetDateTime.now());
    }

    public Row with(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** Puts the row into the tests' database; its id, where the table has ids. */
    public @Nullable UUID insert() {
        return Database.as(owner -> insert(owner, ""));
    }

    /** Leaves a row that stands there already as it is. */
    public @Nullable UUID insertUnlessThere() {
        return Database.as(owner -> insert(owner, " on conflict do nothing"));
    }

    /** Puts the row into another database than the tests' own, or into a transaction of the test's. */
    public @Nullable UUID insert(Connection connection) throws SQLException {
        return insert(connection, "");
    }

    private @Nullable UUID insert(Connection connection, String conflict) throws SQLException {
        var sql = "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", Collections.nCopies(values.size(), "?")) + ")" + conflict;
        try (var statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (var value : values.values()) {
                // the server knows the columns' types
                statement.setObject(place++, value == null ? null : value.toString(), Types.OTHER);
            }
            statement.execute();
        }
        var id = values.get("id");
        return id == null ? null : UUID.fromString(id.toString());
    }
}
