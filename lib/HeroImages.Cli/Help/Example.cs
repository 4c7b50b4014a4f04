namespace HeroImages.Cli.Help;

/// <summary>A command line that does something useful.</summary>
/// <param name="Line">The line, beginning with the program's name.</param>
/// <param name="What">What it does, in a few words.</param>
sealed record Example(string Line, string What);
