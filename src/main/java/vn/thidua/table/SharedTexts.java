package vn.thidua.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that cells of a workbook name by number. All must be at hand, for any cell may name any: they stand as
 * UTF-8 in blocks, as written, which takes little more memory than the texts alone.
 */
final class SharedTexts {

    private static final int BLOCK = 1024 * 1024; // any text fits into one
    private static final int BLOCKS = 32;
    private static final int TEXTS = 2_000_000;

    private static final int LONG = 1024; // bytes

    /** Long ones that were asked for: a sheet that names one a million times shall not have it made a million times. */
    private final Map<Integer, String> found = new HashMap<>();

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int count;
    private int next;

    /** No texts. */
    SharedTexts() {}

    /** @throws XlsxArchive.TooLarge if they are more than a table of people or units needs */
    static SharedTexts of(Xml xml) throws IOException {
        var texts = new SharedTexts();
        while (xml.toNext("si")) {
            texts.add(xml.richText().getBytes(StandardCharsets.UTF_8));
        }
        return texts;
    }

    private void add(byte[] text) throws XlsxArchive.TooLarge {
        if (blocks.isEmpty() || next + text.length > blocks.size() * BLOCK) {
            next = blocks.size() * BLOCK;
            blocks.add(new byte[BLOCK]);
        }
        if (count == TEXTS || blocks.size() > BLOCKS) {
            throw new XlsxArchive.TooLarge();
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        System.arraycopy(text, 0, blocks.get(blocks.size() - 1), next % BLOCK, text.length);
        starts[count] = next;
        lengths[count] = text.length;
        next += text.length;
        count++;
    }

    /**
     * A text.
     *
     * @throws IndexOutOfBoundsException if there is none of that number
     */
    String get(int number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException(number);
        }
        return lengths[number] < LONG ? text(number) : found.computeIfAbsent(number, this::text);
    }

    private String text(int number) {
        var block =
                blocks.get(Math.min(starts[number] / BLOCK, blocks.size() - 1)); // an empty one may stand behind all
        return EscapedText.read(new String(block, starts[number] % BLOCK, lengths[number], StandardCharsets.UTF_8));
    }
}
