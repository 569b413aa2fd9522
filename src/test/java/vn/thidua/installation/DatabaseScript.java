package vn.thidua.installation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code database.sql} without psql, which the embedded server does not bring: its two ways to fill in a variable. */
final class DatabaseScript {

    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\\\getenv (\\w+) (\\w+)");
    private static final Pattern QUOTED_VARIABLE = Pattern.compile(":'(\\w+)'");

    private DatabaseScript() {}

    /** Its statements, one after another. */
    static List<String> statements(Map<String, String> environment) {
        var variables = new HashMap<String, String>();
        var sql = new ArrayList<String>();
        for (var line : Compose.file("database.sql").lines().toList()) {
            var set = FROM_ENVIRONMENT.matcher(line);
            if (set.matches()) {
                variables.put(set.group(1), environment.get(set.group(2)));
            } else if (!line.isBlank() && !line.startsWith("--")) {
                sql.add(QUOTED_VARIABLE.matcher(line).replaceAll(found -> literal(variables.get(found.group(1)))));
            }
        }
        return sql;
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
