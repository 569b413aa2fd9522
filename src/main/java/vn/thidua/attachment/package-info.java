/**
 * Evidence files of the units: what is allowed is judged by content, every content is kept once, and who may read a
 * file is asked of its unit. Other rooms cite files by id.
 */
@NullMarked
package vn.thidua.attachment;

import org.jspecify.annotations.NullMarked;
