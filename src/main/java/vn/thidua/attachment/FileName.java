package vn.thidua.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file: a label that never becomes a path. It is made such that every system can store a file under it:
 * officials write numbers of documents such as {@code 12/STP-VP}.
 */
final class FileName {

    static final int LONGEST = 255;

    /** What separates the parts of a path somewhere, or has a meaning in names of files on Windows. */
    private static final Pattern RESERVED = Pattern.compile("[/\\\\:*?\"<>|]|^\\.+");

    private static final String PLAIN = "!#$&+-.^_`|~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileName() {}

    /**
     * A name that may be kept, from one that was given; what it ends in says what the content is. The ending of another
     * allowed type is replaced; any other is part of the name, as in {@code 12.STP-VP}.
     */
    static String of(String given, FileType content) {
        var name = RESERVED.matcher(given)
                .replaceAll(found -> "-".repeat(found.group().length()));
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.indexOf('.') > 0 && content.endings.contains(ending)) {
            return name;
        }
        boolean foreign = name.lastIndexOf('.') > 0 && FileType.isEnding(ending);
        var stem = foreign ? name.substring(0, name.lastIndexOf('.')) : name;
        return shortened(stem, LONGEST - 1 - content.endings.get(0).length()) + "." + content.endings.get(0);
    }

    private static String shortened(String stem, int longest) {
        return stem.codePointCount(0, stem.length()) <= longest
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, longest)).strip();
    }

    /**
     * The {@code Content-Disposition} of a download (RFC 6266): the name itself for all of today's clients (RFC 8187),
     * and the nearest ASCII for the others.
     */
    static String disposition(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** Vietnamese letters without their marks; what cannot be written, or would need quoting: _. */
    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        var text = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            if (plain) {
                text.append(character);
            } else {
                text.append('%').append(HEX.toHexDigits(one));
            }
        }
        return text.toString();
    }
}
