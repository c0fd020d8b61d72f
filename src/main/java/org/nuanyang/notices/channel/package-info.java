/**
 * 外发渠道: what a county may write to outside of the product, and how. A {@link org.nuanyang.notices.channel.Channel} is what was
 * configured, a {@link org.nuanyang.notices.channel.Note} what leaves: a neutral sentence and an address, never a name of a child.
 * Each address is written to as {@link org.nuanyang.notices.channel.Outside} lets it.
 */
@NullMarked
package org.nuanyang.notices.channel;

import org.jspecify.annotations.NullMarked;
