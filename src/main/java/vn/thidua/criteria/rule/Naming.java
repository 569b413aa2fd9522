package vn.thidua.criteria.rule;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Faults;
import vn.thidua.text.Message;

/** The rules of names, of other words, and of codes in a set. */
public final class Naming {

    private static final int LONGEST = 1000;

    /** Letters of Vietnamese and its neighbours, since those of other alphabets look like them and are others. */
    private static final String ONE_SIGN = "[0-9A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ._-]";

    static final String CODE = "^" + ONE_SIGN + "+$";
    public static final Pattern SIGN = Pattern.compile(ONE_SIGN);
    private static final int LONGEST_CODE = 40;
    private static final Pattern IS_CODE = Pattern.compile(CODE);

    private Naming() {}

    static void check(String field, @Nullable String words, Faults faults) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            faults.add(field, Message.of("criteria.text-length", LONGEST));
        }
    }

    /** A code that no row or item had so far; {@code taken} takes it in. */
    static void checkNew(@Nullable String code, Set<String> taken, Faults faults) {
        if (isCode(code, faults) && !taken.add(code)) {
            faults.add("code", Message.of("criteria.code-twice", code));
        }
    }

    /** A code stands in addresses and on paper: letters, digits, point, dash, underscore. */
    static boolean isCode(@Nullable String code, Faults faults) {
        if (code != null
                && code.length() <= LONGEST_CODE
                && IS_CODE.matcher(code).matches()) {
            return true;
        }
        faults.add("code", Message.of("criteria.code-malformed"));
        return false;
    }
}
