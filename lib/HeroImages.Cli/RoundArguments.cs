using System.CommandLine;
using System.Globalization;
using HeroImages.Agreement.Rounds;
using HeroImages.Files;

namespace HeroImages.Cli;

/// <summary>The options that say how the pictures to rate next are chosen.</summary>
sealed class RoundArguments
{
    static readonly RoundShares Usual = new();

    readonly Option<int> _count = new("--count", "-n") { Description = "Pictures wanted.", HelpName = "N", DefaultValueFactory = _ => new RoundOptions().Count };
    readonly Option<double> _top = new("--top") { Description = "Share of the best by prediction.", HelpName = "SHARE", DefaultValueFactory = _ => Usual.Top };
    readonly Option<double> _disagreement = new("--disagreement") { Description = "Share of those that predictions contradict each other on.", HelpName = "SHARE", DefaultValueFactory = _ => Usual.Disagreement };
    readonly Option<double> _uncertainty = new("--uncertainty") { Description = "Share of those that are unlike what is known, or that a model is unsure of.", HelpName = "SHARE", DefaultValueFactory = _ => Usual.Uncertainty };
    readonly Option<double> _audit = new("--audit") { Description = "Share drawn at random: without it nobody knows what predictions miss.", HelpName = "SHARE", DefaultValueFactory = _ => Usual.Audit };
    readonly Option<int?> _location = new("--max-per-location") { Description = "Pictures of one location at most (a tenth of the count).", HelpName = "N" };
    readonly Option<int?> _species = new("--max-per-species") { Description = "Pictures of one species at most (a quarter of the count).", HelpName = "N" };
    readonly Option<int> _seed = new("--seed") { Description = "Seed of the random draws.", HelpName = "N" };

    public RoundArguments(Command command)
    {
        foreach (Option option in new Option[] { _count, _top, _disagreement, _uncertainty, _audit, _location, _species, _seed })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The options as given.</summary>
    public RoundOptions Of(ParseResult parsed)
    {
        var shares = new RoundShares(Share(parsed, _top), Share(parsed, _disagreement), Share(parsed, _uncertainty), Share(parsed, _audit));
        return Enum.GetValues<QueueKind>().Sum(queue => shares[queue]) <= 0
            ? throw new InputException(_audit.Name, null, "all shares are 0", "one above it", "Leave one of them away.")
            : new()
            {
                Count = Checked.AtLeastOne(_count.Name, parsed.GetValue(_count)),
                Shares = shares,
                MaxPerLocation = Checked.AtLeastOne(_location.Name, parsed.GetValue(_location)),
                MaxPerSpecies = Checked.AtLeastOne(_species.Name, parsed.GetValue(_species)),
                Seed = parsed.GetValue(_seed),
            };
    }

    static double Share(ParseResult parsed, Option<double> option) => parsed.GetValue(option) is >= 0 and <= 100 and var share
        ? share
        : throw new InputException(option.Name, null, parsed.GetValue(option).ToString(CultureInfo.InvariantCulture), "a share from 0 on; only the proportions of the four count");
}
