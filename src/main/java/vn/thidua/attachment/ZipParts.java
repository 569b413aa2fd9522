package vn.thidua.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.thidua.http.RawBody;

/**
 * The names of a zip file's parts, from the directory at its end, and the text of a single small one. Nothing else is
 * unpacked, and every step is bounded: a file made to swell finds no room. What breaks a bound or the format has no
 * parts.
 */
final class ZipParts {

    /** One part: its name in lower case, how it is packed, and where it stands. */
    private record Part(String name, int method, long size, long offset) {}

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST_DIRECTORY = 1024 * 1024;
    private static final int LARGEST_TEXT = 256 * 1024;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final RawBody file;
    private final List<Part> parts;

    private ZipParts(RawBody file, List<Part> parts) {
        this.file = file;
        this.parts = parts;
    }

    static ZipParts of(RawBody file) {
        var tail = bytes(file, Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            boolean reachesTheEnd =
                    tail.getInt(at) == END && at + END_LENGTH + unsigned(tail.getShort(at + 20)) == tail.limit();
            if (reachesTheEnd) {
                return new ZipParts(file, directory(file, tail.getInt(at + 12), tail.getInt(at + 16)));
            }
        }
        return new ZipParts(file, List.of());
    }

    /** Whether any part has such a name; names are given in lower case. */
    boolean hasName(Predicate<String> wanted) {
        return parts.stream().map(Part::name).anyMatch(wanted);
    }

    /** The text of the one part of that name; empty if there is none, or more, or it is too long. */
    String text(String name) {
        var found = parts.stream()
                .filter(part -> part.name.equals(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.size() != 1) {
            return "";
        }
        var part = found.get(0);
        var header = bytes(file, part.offset, LOCAL_LENGTH);
        if (header.limit() < LOCAL_LENGTH || header.getInt(0) != LOCAL) {
            return "";
        }
        long start = part.offset + LOCAL_LENGTH + unsigned(header.getShort(26)) + unsigned(header.getShort(28));
        var packed = file.read(start, LARGEST_TEXT);
        return switch (part.method) {
            case DEFLATED -> inflated(packed);
            case STORED -> part.size > packed.length ? "" : utf8(packed, (int) part.size);
            default -> "";
        };
    }

    private static List<Part> directory(RawBody file, int length, int offset) {
        long from = Integer.toUnsignedLong(offset);
        if (length < 0 || length > LARGEST_DIRECTORY || from + length > file.size()) {
            return List.of();
        }
        var all = bytes(file, from, length);
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at + ENTRY_LENGTH <= all.limit() && all.getInt(at) == ENTRY) {
            int named = unsigned(all.getShort(at + 28));
            int rest = unsigned(all.getShort(at + 30)) + unsigned(all.getShort(at + 32));
            if (at + ENTRY_LENGTH + named > all.limit()) {
                return List.of();
            }
            var name = new String(all.array(), at + ENTRY_LENGTH, named, StandardCharsets.UTF_8);
            parts.add(new Part(
                    name.toLowerCase(Locale.ROOT),
                    unsigned(all.getShort(at + 10)),
                    Integer.toUnsignedLong(all.getInt(at + 24)),
                    Integer.toUnsignedLong(all.getInt(at + 42))));
            at += ENTRY_LENGTH + named + rest;
        }
        return at == all.limit() ? parts : List.of();
    }

    private static String inflated(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var step = new byte[8 * 1024];
            var text = new ByteArrayOutputStream();
            while (!inflater.finished() && text.size() <= LARGEST_TEXT) {
                int read = inflater.inflate(step);
                if (read == 0 && !inflater.finished()) {
                    return "";
                }
                text.write(step, 0, read);
            }
            return inflater.finished() ? utf8(text.toByteArray(), text.size()) : "";
        } catch (DataFormatException broken) {
            return "";
        } finally {
            inflater.end();
        }
    }

    private static String utf8(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static ByteBuffer bytes(RawBody file, long from) {
        return bytes(file, from, END_LENGTH + LONGEST_COMMENT);
    }

    private static ByteBuffer bytes(RawBody file, long from, int length) {
        return ByteBuffer.wrap(file.read(from, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }
}
