namespace HeroImages.SampleData.Animals;

/// <summary>One pair of legs: where it joins the body and how thick it is.</summary>
sealed record LegPlan(double X, double Y, double Thigh, double Knee, double Foot, bool IsHind, double HoofLength = 0.06);
