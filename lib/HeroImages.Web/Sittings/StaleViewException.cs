namespace HeroImages.Web.Sittings;

/// <summary>An answer to something that is not shown any more, as from a second window; nothing was written.</summary>
sealed class StaleViewException() : Exception("That was about another picture; nothing was written.");
