/**
 * The wizard that proves the set-up, item by item. Start reading at {@link dev.remotehiring.ui.proof.Proving}.
 */
package dev.remotehiring.ui.proof;
