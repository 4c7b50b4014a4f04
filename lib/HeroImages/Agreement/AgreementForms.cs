using HeroImages.Forms;

namespace HeroImages.Agreement;

/// <summary>What values of agreement show in a notebook.</summary>
static class AgreementForms
{
    public static Form Of(BradleyTerry fit)
    {
        var form = new Form(Invariant($"{fit.Items.Count:N0} pictures ordered by {fit.Comparisons:N0} comparisons"))
            .Table(null, fit.Items, ("picture", item => item.Picture.File), ("strength", item => item.Strength), ("standard error", item => item.StandardError), ("won", item => item.Wins), ("of", item => item.Comparisons));
        return fit.Islands > 1 ? form.Say(Invariant($"The comparisons fall into {fit.Islands:N0} sets that nothing joins; the order between them says little.")) : form;
    }

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
