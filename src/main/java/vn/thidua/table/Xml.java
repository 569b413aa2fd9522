package vn.thidua.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, read forwards. Elements and attributes go by their local names, since the standard's two forms
 * differ in their namespaces alone; entities are not known, and no text is kept beyond what a cell may hold.
 */
final class Xml implements Closeable {

    /** In UTF-16 units as written; a text is longer than its cell may be, if it is longer than this. */
    private static final int LONGEST = EscapedText.WIDEST * (TableCell.LONGEST + 1);

    /** Bytes; a tag, a comment or a piece of text that is longer is none of a workbook's, and would be held whole. */
    private static final int LONGEST_STEP = 2 * 1024 * 1024;

    private final Steps part;
    private final XMLStreamReader xml;

    Xml(InputStream part) throws IOException {
        this.part = new Steps(part);
        var factory = XMLInputFactory.newDefaultFactory(); // one that is shared would keep the last part alive
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(this.part);
        } catch (XMLStreamException broken) {
            part.close();
            throw new IOException(broken);
        }
    }

    /** Steps to the next beginning of the element, wherever it stands; false if there is none. */
    boolean toNext(String element) throws IOException {
        return toNext(Set.of(element));
    }

    /** Steps to the next beginning of any of the elements, wherever it stands; false if there is none. */
    boolean toNext(Set<String> elements) throws IOException {
        while (hasNext()) {
            if (next() == XMLStreamReader.START_ELEMENT && elements.contains(element())) {
                return true;
            }
        }
        return false;
    }

    /** Steps to the next element that begins inside the given one; false where that ends. */
    boolean toNextInside(String element) throws IOException {
        while (hasNext()) {
            var event = next();
            if (event == XMLStreamReader.END_ELEMENT && isAt(element)) {
                return false;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(String element) {
        return element().equals(element);
    }

    String element() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says yes. */
    boolean flag(String name) {
        var value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** What the element that begins here holds as characters, as written. */
    String text() throws IOException {
        return text(element(), true);
    }

    /** What the {@code t} elements inside this one hold, as written, but for the reading aids of East Asia. */
    String richText() throws IOException {
        return text(element(), false);
    }

    private String text(String element, boolean direct) throws IOException {
        var text = new StringBuilder();
        var taken = direct;
        var aids = false;
        while (hasNext()) {
            switch (next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    aids |= isAt("rPh");
                    taken = direct || (isAt("t") && !aids);
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (isAt(element)) {
                        return text.toString();
                    }
                    aids &= !isAt("rPh");
                    taken = direct;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (taken) {
                        append(text);
                    }
                }
                default -> {
                    // a comment or a processing instruction
                }
            }
        }
        throw new IOException("Unfinished " + element);
    }

    private void append(StringBuilder text) {
        var kept = Math.min(xml.getTextLength(), LONGEST - text.length());
        text.append(xml.getTextCharacters(), xml.getTextStart(), kept);
    }

    private boolean hasNext() throws IOException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private int next() throws IOException {
        try {
            part.step = 0;
            return xml.next();
        } catch (XMLStreamException broken) {
            throw part.step > LONGEST_STEP ? new XlsxArchive.TooLarge() : new IOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /** Counts what is read from one step to the next. */
    private static final class Steps extends FilterInputStream {

        private int step;

        Steps(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            step += Math.max(0, read);
            if (step > LONGEST_STEP) {
                throw new XlsxArchive.TooLarge();
            }
            return read;
        }
    }
}
