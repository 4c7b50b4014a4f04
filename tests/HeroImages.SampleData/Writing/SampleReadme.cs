using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Collection;

namespace HeroImages.SampleData.Writing;

/// <summary>The README of a made collection, with the figures of this one.</summary>
static class SampleReadme
{
    public static void Write(string path, SamplePlan plan, IReadOnlyList<DrawnPicture> drawn) =>
        File.WriteAllText(path, Text(plan, drawn).ReplaceLineEndings("\n"));

    static string Text(SamplePlan plan, IReadOnlyList<DrawnPicture> drawn) => FormattableString.Invariant($"""
        # A made camera-trap collection

        **Nothing here is a photograph.** Every picture was drawn by `tests/HeroImages.SampleData` (SVG rendered with
        NetVips), and every number in the files beside them was computed by the same tool: no animal, person, place,
        detector, classifier or rater behind them exists. Use it to try the workbench and to test it, never to
        judge how well a method works on real photographs.

        ## How it was made

        From seed **{plan.Seed}**, with

            dotnet run --project tests/HeroImages.SampleData -c Release -- draw --out data-sample --seed {plan.Seed} --pictures {plan.Pictures.Count}

        The same seed gives the same plan and the same records; on the same system and version of NetVips also the
        same bytes of every picture.

        ## What is in it

        {Counts(plan, drawn)}

        | file | what |
        | --- | --- |
        | `hero.json` | the project file; open the workbench here |
        | `images/<location>/IMG_<number>.JPG` | the pictures; a dark bar along the foot (5 % of the height) shows date, time, temperature and moon as plain shapes |
        | `detections.json` | what a detector and a classifier might have said, in MegaDetector's batch format 1.5: boxes jitter, small and blurred animals get low confidence, some are unclassified or taken for another species, stones give false alarms |
        | `metadata.json` | COCO Camera Traps: location, time, sequence, frame (0-based); in order of time, unlike `detections.json` |
        | `ratings.jsonl` | a journal of two made people, `made-person-a` (bias +0.5, noise 0.7) and `made-person-b` (bias -0.4, noise 0.9): value = round(latent quality + bias + noise), 0 to 10; 15 % of the pictures rated by both, 5 % a second time as silent repeats |
        | `truth.json` | the latent quality of each picture with its parts and formula, and the true subjects and boxes; for tests and scoreboards, never read by the library |

        On purpose among them: animals cut off, tiny, huge, blurred, over- and under-exposed, young beside adults, two species
        together, a person, a vehicle, a person behind an animal, empty frames, one truncated file, and one file of zero
        bytes that `detections.json` lists as a failure. The rare species, `{SpeciesTable.Leopard.Name}`, is the sensitive one in `hero.json`.

        ## Licence

        The pictures and records are dedicated to the public domain (CC0 1.0); the tool that drew them is MIT, as is the repository.

        """);

    static string Counts(SamplePlan plan, IReadOnlyList<DrawnPicture> drawn)
    {
        var pictures = plan.Pictures;
        var bursts = pictures.GroupBy(one => one.SequenceId).ToList();
        var species = pictures.SelectMany(one => one.Subjects).Select(one => one.Species).Where(one => one.Kind == SubjectKind.Animal).Distinct().Count();
        return FormattableString.Invariant($"""
            {pictures.Count} pictures ({drawn.Sum(one => one.Bytes) / 1e6:0.0} MB) from {pictures.Select(one => one.Site.Name).Distinct().Count()} locations in {bursts.Count} sequences ({bursts.Count(burst => burst.Count() > 1)} of them bursts of
            two to five frames), on {pictures.Select(one => one.Taken.Date).Distinct().Count()} days, {pictures.Count(one => one.Light.IsInfraRed)} of them at night in infra-red; {species} species; {pictures.Count(one => one.Subjects.Count == 0)} empty frames.
            """);
    }
}
