using HeroImages.Agreement;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;

namespace HeroImages.Training.Classical;

/// <summary>Tells while a model is trained how well it ranks the validation part.</summary>
sealed class RoundJudge(IReadOnlyList<(Example Example, PictureFeatureRow Row)> validation, Standardizer standardizer)
{
    readonly double[] _truth = [.. validation.Select(v => v.Example.PeopleValue ?? v.Example.Target)];
    readonly double[][] _x = [.. validation.Select(v => v.Row.Values.Select(value => (double)value).ToArray())];
    readonly double[][] _z = [.. validation.Select(v => standardizer.Of([.. v.Row.Values.Select(value => (double)value)]))];

    /// <summary>The rank correlation of a model of features, as they are and standardised; null where it is not defined.</summary>
    public double? Spearman(Func<double[], double[], double> model) =>
        Correlation.Spearman(_truth, _x.Zip(_z, model).ToArray()).Value;
}
