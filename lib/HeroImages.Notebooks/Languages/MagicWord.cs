namespace HeroImages.Notebooks.Languages;

/// <summary>A word of a magic's line.</summary>
/// <param name="Text">Without the quotes around all of it.</param>
/// <param name="IsQuoted">Whether there were such quotes.</param>
/// <param name="Start">Where it begins in the arguments, in UTF-16 units.</param>
readonly record struct MagicWord(string Text, bool IsQuoted, int Start);
