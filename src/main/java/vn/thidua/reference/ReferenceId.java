package vn.thidua.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names that files give to rows, so that one file can speak of a row of another: {@code @org/stp-laocai}. The id of a
 * name is its name-based UUID (RFC 9562, version 3) in a namespace of its own, hence the same in every database.
 */
public final class ReferenceId {

    /** Any RFC 9562 tool makes the same ids from it. */
    static final UUID NAMESPACE = UUID.fromString("7c0f2b5e-3d1a-4f68-9a57-20231012d0a1");

    private static final String MARK = "@";

    private ReferenceId() {}

    /** The id of a name without its mark, such as {@code org/stp-laocai}. */
    public static UUID of(String name) {
        byte[] local = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer named = ByteBuffer.allocate(2 * Long.BYTES + local.length);
        named.putLong(NAMESPACE.getMostSignificantBits());
        named.putLong(NAMESPACE.getLeastSignificantBits());
        named.put(local);
        return UUID.nameUUIDFromBytes(named.array());
    }

    static boolean isReference(String cell) {
        return cell.startsWith(MARK);
    }

    /** What the database is given for a cell: the id if the cell is a reference, else the cell. */
    public static String resolve(String cell) {
        return isReference(cell) ? of(cell.substring(MARK.length())).toString() : cell;
    }
}
