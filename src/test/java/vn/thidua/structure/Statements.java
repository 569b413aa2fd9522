package vn.thidua.structure;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes each statement that the application sends through Hibernate in any test, and the rooms that send it. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final Set<Sent> SENT = ConcurrentHashMap.newKeySet();
    private static final StackWalker STACK = StackWalker.getInstance();

    /**
     * A statement and who sent it.
     *
     * @param rooms those on the stack, the nearest first
     * @param flush whether Hibernate writes what changed in entities, at a moment that some other statement may choose
     */
    record Sent(String sql, List<String> rooms, boolean flush) {}

    @Override
    public String inspect(String sql) {
        SENT.add(STACK.walk(frames -> {
            var rooms = new ArrayList<String>();
            boolean flush = false;
            for (var frame : frames.collect(Collectors.toList())) {
                flush |= frame.getClassName().equals("org.hibernate.engine.spi.ActionQueue");
                var room = room(frame);
                if (room != null && !rooms.contains(room)) {
                    rooms.add(room);
                }
            }
            return new Sent(sql, List.copyOf(rooms), flush);
        }));
        return sql;
    }

    private static String room(StackFrame frame) {
        var room = House.room(frame.getClassName());
        return Objects.equals(room, "structure") || Objects.equals(room, "conformance") ? null : room;
    }

    /** What was sent and not taken yet. */
    static Set<Sent> take() {
        var taken = Set.copyOf(SENT);
        SENT.removeAll(taken);
        return taken;
    }
}
