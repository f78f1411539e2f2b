/** Getting in and keeping one's account: sign in, register, passwords, API tokens. */
@NullMarked
package org.almoner.web.account;

import org.jspecify.annotations.NullMarked;
