package vn.thidua.criteria.rule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;

/** The rules of the words and codes in a set. */
final class Words {

    private static final int LONGEST = 1000;
    static final String CODE = "^[\\p{L}\\p{N}._-]+$";
    private static final int LONGEST_CODE = 40;
    private static final Pattern IS_CODE = Pattern.compile(CODE);

    private Words() {}

    static void check(String field, @Nullable String words, Faults faults) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            faults.add(field, "Phải có từ 1 đến %1$s ký tự.", "It must have 1 to %1$s characters.", LONGEST);
        }
    }

    /** A code stands in addresses and on paper: letters, digits, point, dash, underscore. */
    static boolean isCode(@Nullable String code, Faults faults) {
        if (code != null
                && code.length() <= LONGEST_CODE
                && IS_CODE.matcher(code).matches()) {
            return true;
        }
        faults.add(
                "code",
                "Mã gồm 1 đến 40 chữ cái, chữ số, dấu chấm, gạch nối hoặc gạch dưới.",
                "A code has 1 to 40 letters, digits, points, dashes or underscores.");
        return false;
    }
}
