/**
 * Where and as what somebody is to work: the choice of a country among those that Remote lists. Start reading at {@link
 * dev.remotehiring.ui.place.PlacePage}.
 */
package dev.remotehiring.ui.place;
