using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Cli;

/// <summary>Values of options that have to lie in a range; checked before any work is done.</summary>
static class Checked
{
    public static double Share(string option, double value) => value is >= 0 and <= 1
        ? value
        : throw new InputException(option, null, value.ToString(CultureInfo.InvariantCulture), "a share from 0 to 1");

    public static double? Share(string option, double? value) => value is { } share ? Share(option, share) : null;

    public static int AtLeastOne(string option, int value) => value >= 1
        ? value
        : throw new InputException(option, null, value.ToString(CultureInfo.InvariantCulture), "a number from 1 on");

    public static int? AtLeastOne(string option, int? value) => value is { } number ? AtLeastOne(option, number) : null;
}
