/**
 * 消息: what people are told, in the product and outside of it. Knows nothing about children.
 *
 * <p>{@link org.nuanyang.notices.Messages} tells accounts something, in the caller's transaction: a {@link org.nuanyang.notices.Telling}
 * is a sentence by its key, an address of this server and the matter it is about. What could name a child is sealed and read by
 * its reader alone. {@link org.nuanyang.notices.Nudges} reminds people, once a day for each matter.
 */
@NullMarked
package org.nuanyang.notices;

import org.jspecify.annotations.NullMarked;
