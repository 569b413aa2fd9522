package vn.thidua.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that cells of a workbook name by number. All must be at hand, for any cell may name any: they stand as
 * UTF-8 in blocks, which takes little more memory than the texts alone.
 */
final class SharedTexts {

    private static final int BLOCK = 1024 * 1024; // any text fits into one
    private static final int BLOCKS = 32;
    private static final int TEXTS = 2_000_000;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int count;
    private int next;

    /** No texts. */
    SharedTexts() {}

    /**
     * @throws XlsxArchive.TooLarge if they are more than a table of people or units needs
     */
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
     * A text as it is written.
     *
     * @throws IndexOutOfBoundsException if there is none of that number
     */
    String get(int number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException(number);
        }
        var block =
                blocks.get(Math.min(starts[number] / BLOCK, blocks.size() - 1)); // an empty text may stand behind all
        return new String(block, starts[number] % BLOCK, lengths[number], StandardCharsets.UTF_8);
    }
}
