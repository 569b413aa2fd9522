package vn.thidua.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;

/** The name of a file: a label, composed (NFC), that never becomes a path. */
final class FileName {

    /** What the contract says of it: no separators of paths, no characters that are not seen, and not only spaces. */
    static final String FORM = "^(?!\\s*$)[^/\\\\\\p{Cc}\\p{Cf}]+$";

    static final int LONGEST = 255;

    private static final String PLAIN = "!#$&+-.^_`|~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileName() {}

    static String composed(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC);
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
