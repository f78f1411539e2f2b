/** What every page shares: layout attributes, error pages, formats, form values, the home page with its work queue. */
@NamedInterface("support")
@NullMarked
package org.almoner.web.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
