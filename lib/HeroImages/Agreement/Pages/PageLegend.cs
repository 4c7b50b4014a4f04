using System.Text;
using HeroImages.Forms;

namespace HeroImages.Agreement.Pages;

/// <summary>What the words of a page of agreement mean.</summary>
static class PageLegend
{
    static readonly (string Word, string Meaning)[] Words =
    [
        ("n", "Pictures that both sides have rated."),
        ("SRCC", "Spearman's correlation of the order, -1 to 1; equal values share their mean rank."),
        ("PLCC", "Pearson's correlation of the values as they are; no curve was fitted beforehand."),
        ("tau-b", "Kendall's correlation of pairs, corrected for ties."),
        ("MAE, RMSE", "Mean, and root mean square, of the differences of values, in points of the scale 0 to 10."),
        ("bias", "Mean of rater - truth: above 0 where the rater is milder."),
        ("CCC", "Lin's concordance: the correlation lowered by another mean and another spread."),
        ("QWK", "Quadratic weighted kappa over the scores 0 to 10; other values are rounded."),
        ("pairs", "Of pairs of pictures that differ in truth, the share that the rater orders alike; half for its ties. 0.5 is chance."),
        ("in bursts, in species", "The same among pictures of one burst, or of one species, where the task is hard."),
        ("EMD", "Distance of the two histograms of scores on shared pictures, 0 to 1."),
        ("modal share, entropy", "Share of the commonest score, and spread over the eleven scores in bits (at most 3.459): a rater that uses few scores says little."),
        ("repeats", "Agreement of a rater with itself on pictures shown twice without saying so."),
        ("drift", "The farthest that the mean difference from others over a window moved from where it began."),
        ("Krippendorff's alpha", "Agreement of any number of raters beyond chance; 0.80 and more is customarily called reliable, 0.667 to 0.80 tentative. Taste mostly lies below."),
        ("ICC", "Share of the variance that lies between pictures. ICC(3) far above ICC(2) means one taste on different scales."),
        ("undefined", "The measure does not exist here, such as a correlation with a rater that never varies."),
    ];

    public static void Write(StringBuilder page)
    {
        page.Heading("What the figures mean").Append("<dl>\n");
        foreach (var (word, meaning) in Words)
        {
            page.Append("<dt>").Append(HtmlText.Escape(word)).Append("</dt><dd>").Append(HtmlText.Escape(meaning)).Append("</dd>\n");
        }
        page.Append("</dl>\n");
    }
}
