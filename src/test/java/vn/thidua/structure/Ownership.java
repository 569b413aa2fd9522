package vn.thidua.structure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose the tables and functions of the schema {@code public} are, by their comments {@code room: x}. Whatever stands
 * in the schema {@code published} is everybody's to read.
 *
 * @param owners the room of each name
 */
record Ownership(Map<String, String> owners) {

    /** Rooms whose classes carry the work of others: their statements are those of the room that they work for. */
    private static final Set<String> CARRIERS = Set.of("document", "history", "http", "job", "reference");

    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'|--[^\n]*");

    /** A name neither as part of a longer one, nor of something else's column, nor given as an alias. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w.:])(?:(?<schema>[a-z_]+)\\.)?(?<name>[a-z_][a-z0-9_]*)(?![\\w.])", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALIAS =
            Pattern.compile("\\bas\\s+[a-z_][a-z0-9_]*\\b(?!\\s*\\()", Pattern.CASE_INSENSITIVE);

    /** The names of other rooms in a statement, each with its owner. */
    Map<String, String> foreign(Statements.Sent sent) {
        var foreign = new TreeMap<String, String>();
        for (var name : names(sent.sql())) {
            var owner = owners.get(name);
            if (owner != null && !mayName(sent, owner)) {
                foreign.put(name, owner);
            }
        }
        return foreign;
    }

    /** The tables and functions of {@code public} that a statement names. */
    Set<String> names(String sql) {
        var plain = ALIAS.matcher(STRING.matcher(sql).replaceAll("''")).replaceAll("");
        var names = new TreeSet<String>();
        var matcher = NAME.matcher(plain);
        while (matcher.find()) {
            var schema = matcher.group("schema");
            var name = matcher.group("name").toLowerCase();
            if ((schema == null || schema.equals("public")) && owners.containsKey(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The room that a statement is held to. */
    static @Nullable String speaker(List<String> rooms) {
        return rooms.stream()
                .filter(room -> !CARRIERS.contains(room))
                .findFirst()
                .orElse(rooms.isEmpty() ? null : rooms.get(0));
    }

    private static boolean mayName(Statements.Sent sent, String owner) {
        var rooms = sent.rooms();
        if (rooms.isEmpty() || rooms.contains(House.OUTSIDE)) {
            return true;
        }
        return sent.flush() ? rooms.contains(owner) : owner.equals(rooms.get(0)) || owner.equals(speaker(rooms));
    }
}
