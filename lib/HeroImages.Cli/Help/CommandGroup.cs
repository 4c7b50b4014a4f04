namespace HeroImages.Cli.Help;

/// <summary>Commands of one step of the work.</summary>
/// <param name="Title">What they are for, in a few words.</param>
/// <param name="Names">Their names, in the order of use.</param>
sealed record CommandGroup(string Title, IReadOnlyList<string> Names);
