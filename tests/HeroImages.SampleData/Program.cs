using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Rendering;
using HeroImages.SampleData.Scenes;

var i = 0;
foreach (var part in new[] { DayPart.Morning, DayPart.Golden, DayPart.Night })
{
    foreach (var species in (Species[])[.. SpeciesTable.Animals, SpeciesTable.Person, SpeciesTable.Vehicle])
    {
        var site = new Site(i, "x", 640, 480, (Habitat)(i % 5), 0.42, 0.85);
        var view = new View(site);
        var share = species == SpeciesTable.Giraffe ? 0.32 : species == SpeciesTable.Elephant ? 0.5 : species == SpeciesTable.Person ? 0.6 : 0.36;
        var metres = view.Metres(view.GroundY(share * 480 / species.Metres));
        List<PlannedSubject> subjects = [new(species, 0.45, metres, i % 2 == 0, new Pose(i * 0.17, 0.2, (HeadPose)((i + (int)part) % 4), false, i % 3 > 0, 5), 0)];
        if (i % 3 == 0) subjects.Add(new(species, 0.75, metres * 0.95, i % 2 == 0, new Pose(i * 0.27, 0.1, (HeadPose)(i % 4), true, false, 6), 0));
        var picture = new PlannedPicture(i, "f", site, "s", 0, 1, new DateTime(2024, 6, 3 + i, 7, 23, 45), part, 0.7, 22, 0, 0, Condition.Whole, subjects);
        File.WriteAllBytes($"{args[0]}/{i:00}.jpg", PictureRenderer.Render(picture, PictureComposer.Compose(picture, 7), 7));
        i++;
    }
}
return 0;
