/**
 * The way in: how the service starts. Everything it does lives in the rooms below, a package for each noun, on floors:
 *
 * <ol start="0">
 *   <li>{@code text}, {@code time}, {@code table}, {@code problem}, {@code contract}, {@code http}, {@code identity},
 *       {@code history}, {@code job}, {@code operation}, {@code document}, {@code reference}
 *   <li>{@code organisation}, {@code attachment}, {@code law}
 *   <li>{@code criteria}, {@code campaign}, {@code agreement}, {@code registration}, {@code grant}, {@code crosscheck}
 *   <li>{@code scoresheet}
 *   <li>{@code ranking}
 *   <li>{@code summary}
 * </ol>
 *
 * A room imports rooms of its own floor or below, in no circle; its statements name its own tables, and of other rooms
 * only what those publish in the schema {@code published}. What a room above has to say to one below (a section of a
 * summary, something owed, a right, whether a check has begun) goes through an interface of the lower room.
 * {@code demo} stands outside.
 */
@NullMarked
package vn.thidua;

import org.jspecify.annotations.NullMarked;
