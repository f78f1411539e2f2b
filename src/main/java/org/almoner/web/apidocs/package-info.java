/** The API, to be read by people. */
@NullMarked
package org.almoner.web.apidocs;

import org.jspecify.annotations.NullMarked;
