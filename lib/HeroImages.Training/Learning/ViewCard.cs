using System.Globalization;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Learning;

/// <summary>What a network is shown, as part of its model's card.</summary>
static class ViewCard
{
    const int LeastSide = 32, MostSide = 4096;

    /// <summary>As metadata.</summary>
    public static Dictionary<string, string> Texts(ViewOptions views) => new(StringComparer.Ordinal)
    {
        ["views.frame_width"] = Text(views.FrameWidth),
        ["views.frame_height"] = Text(views.FrameHeight),
        ["views.animal_side"] = Text(views.AnimalSide),
        ["views.animal_margin"] = Text(views.AnimalMargin),
        ["views.info_bar"] = Text(views.InfoBar),
        ["views.fingerprint"] = views.Fingerprint,
    };

    /// <summary>From metadata.</summary>
    /// <exception cref="InputException">Something is missing or out of bounds, or views are made otherwise now.</exception>
    public static ViewOptions Read(IWeightFile file)
    {
        var views = new ViewOptions
        {
            FrameWidth = Whole(file, "views.frame_width", LeastSide, MostSide),
            FrameHeight = Whole(file, "views.frame_height", LeastSide, MostSide),
            AnimalSide = Whole(file, "views.animal_side", LeastSide, MostSide),
            AnimalMargin = Number(file, "views.animal_margin", 0, 10),
            InfoBar = Number(file, "views.info_bar", 0, 0.5),
        };
        var fingerprint = ModelCard.Text(file.Metadata, "views.fingerprint", file.Path);
        return fingerprint == views.Fingerprint
            ? views
            : throw new InputException(file.Path, "views.fingerprint", $"\"{fingerprint}\"", $"\"{views.Fingerprint}\", as this program shows pictures", "Train the model again with this version.");
    }

    /// <summary>A whole number of the metadata.</summary>
    /// <exception cref="InputException">It is missing, or out of bounds.</exception>
    public static int Whole(IWeightFile file, string name, int least, int most) =>
        Number(file, name, least, most) is var number && number == Math.Floor(number) ? (int)number : throw Wrong(file, name, "a whole number");

    static double Number(IWeightFile file, string name, double least, double most) =>
        double.TryParse(ModelCard.Text(file.Metadata, name, file.Path), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(file, name, FormattableString.Invariant($"a number from {least} to {most}"));

    static InputException Wrong(IWeightFile file, string name, string expected) =>
        new(file.Path, name, $"\"{file.Metadata[name]}\"", expected, "Train the model again with this version.");

    static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
